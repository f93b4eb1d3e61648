package dev.govanity.page;

import dev.govanity.golang.ModulePath;
import dev.govanity.golang.Refusal;
import dev.govanity.page.RequestPart.Refused;
import dev.govanity.page.RequestPart.Understood;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a Host header as the first element of an import path: in lower case, without port and final dot, which import
 * paths cannot have.
 */
final class RequestHost {
    /** The longest name that DNS has (RFC 1035, 2.3.4). */
    private static final int MAX_LENGTH = 255;

    private RequestHost() {}

    /**
     * @param raw the header; null if there is none
     */
    static RequestPart read(String raw) {
        if (raw == null) {
            return new Refused("request has no host");
        }
        String host = withoutFinalDot(withoutPort(raw)).toLowerCase(Locale.ROOT);
        if (host.length() > MAX_LENGTH) {
            return new Refused("host is longer than " + MAX_LENGTH + " characters");
        }
        Optional<Refusal> refusal = ModulePath.checkFirstElement(host);
        if (refusal.isEmpty()) {
            return new Understood(host);
        }
        return new Refused("the host of the request cannot begin an import path: "
                + refusal.get().message() + "; set \"host\" in vanity.yaml");
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        boolean port = colon >= 0 && host.chars().skip(colon + 1L).allMatch(digit -> digit >= '0' && digit <= '9');
        return port ? host.substring(0, colon) : host;
    }

    private static String withoutFinalDot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }
}
