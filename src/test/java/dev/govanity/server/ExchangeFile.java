package dev.govanity.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of HTTP exchanges with one config.
 *
 * <pre>
 * mycompany.yaml
 *
 * === answers an entry
 * GET /go/foo?go-get=1 HTTP/1.1
 * Host: mycompany.com
 * ---
 * HTTP/1.1 200 OK
 * …
 * </pre>
 *
 * <p>A name that ends in {@code (wire)} is of an exchange that HTTP itself decides, so that no request comes of it. In
 * requests <code>{a*3000}</code> is that many of them, and {@code {01}} the byte with this hexadecimal number.
 *
 * @param config the file beside it that is served
 */
record ExchangeFile(Path file, String config, List<Exchange> exchanges) {
    private static final String NAME = "=== ";
    private static final String ANSWER = "---\n";
    private static final String WIRE = " (wire)";
    private static final Pattern REPEATED = Pattern.compile("\\{(.)\\*(\\d+)}");
    private static final Pattern BYTE = Pattern.compile("\\{([0-9a-f]{2})}");

    /**
     * @param request as it stands in the file
     * @param response as it stands in the file
     */
    record Exchange(String name, String request, String response) {
        boolean onWireOnly() {
            return name.endsWith(WIRE);
        }

        /** The request with its shorthands written out; characters are bytes. */
        String requestOnWire() {
            String bytes = new String(request.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            String repeated = REPEATED.matcher(bytes)
                    .replaceAll(
                            match -> Matcher.quoteReplacement(match.group(1).repeat(Integer.parseInt(match.group(2)))));
            return BYTE.matcher(repeated)
                    .replaceAll(match ->
                            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))))
                    .replace("\n", "\r\n");
        }
    }

    static ExchangeFile read(Path file) {
        try {
            String[] parts = ("\n" + Files.readString(file)).split("\n" + NAME);
            List<Exchange> exchanges = new ArrayList<>();
            for (String part : List.of(parts).subList(1, parts.length)) {
                exchanges.add(exchange(part));
            }
            return new ExchangeFile(file, parts[0].strip(), exchanges);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Exchange exchange(String part) {
        String[] nameAndRest = part.split("\n", 2);
        String[] requestAndResponse = nameAndRest[1].split(ANSWER, 2);
        String response = requestAndResponse.length == 2 ? requestAndResponse[1].stripTrailing() + "\n" : "";
        return new Exchange(nameAndRest[0], requestAndResponse[0], response);
    }

    /** The file as it would be with these answers. */
    String withAnswers(Function<Exchange, String> answers) {
        StringBuilder text = new StringBuilder(config).append('\n');
        for (Exchange exchange : exchanges) {
            text.append('\n').append(NAME).append(exchange.name()).append('\n');
            text.append(exchange.request()).append(ANSWER).append(answers.apply(exchange));
        }
        return text.toString();
    }
}
