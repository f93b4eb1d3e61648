package dev.govanity.backend.http;

import java.util.Locale;
import java.util.Optional;

/**
 * A netrc file as git reads it, whose HTTP is libcurl's: as libcurl's netrc.c since 7.84.
 *
 * <p>Words are looked at one after the other, wherever the lines end. The host has to be the URL's, without a port;
 * {@code default} is any host. A word may stand in double quotes, with {@code \n}, {@code \r}, {@code \t} and {@code \}
 * before any other character; where the closing quote is missing, curl drops the whole file. A {@code #} at the
 * beginning of a word ends the line.
 */
final class CurlNetrc {
    private enum Place {
        OUTSIDE,
        MACHINE_NAME,
        INSIDE
    }

    private final String host;
    private final Optional<String> wanted;
    private final String file;

    private Place place = Place.OUTSIDE;
    private String expected = "";
    private boolean ours;
    private Optional<String> login;
    private Optional<String> password = Optional.empty();
    private int line;
    private int foundAt;

    private CurlNetrc(String host, Optional<String> wanted, String file) {
        this.host = host;
        this.wanted = wanted;
        this.file = file;
        login = wanted;
    }

    /**
     * The first login that fits.
     *
     * @param text the file
     * @param host without a port, and without brackets
     * @param wanted the user that the URL names: another one's password is not taken
     * @param file the file's name, to be shown
     */
    static Optional<Login> find(String text, String host, Optional<String> wanted, String file) {
        return new CurlNetrc(host, wanted, file).search(text);
    }

    private Optional<Login> search(String text) {
        boolean macro = false;
        for (String whole : text.split("\n", -1)) {
            line++;
            if (macro) {
                macro = !whole.isEmpty() && !whole.startsWith("\r");
                continue;
            }
            NetrcWords words = new NetrcWords(whole);
            while (words.next()) {
                if (isComplete()) {
                    return result();
                }
                macro |= place == Place.OUTSIDE && words.word().equalsIgnoreCase("macdef");
                take(words.word());
            }
            if (words.isBroken()) {
                return Optional.empty();
            }
        }
        return result();
    }

    private boolean isComplete() {
        return login.filter(name -> !name.isEmpty()).isPresent() && password.isPresent();
    }

    private Optional<Login> result() {
        return password.isPresent() || (foundAt > 0 && wanted.isEmpty() && login.isPresent())
                ? Optional.of(new Login(login.orElse(""), password.orElse(""), "line " + foundAt + " of " + file))
                : Optional.empty();
    }

    private void take(String word) {
        switch (place) {
            case OUTSIDE -> outside(word);
            case MACHINE_NAME -> {
                place = word.equalsIgnoreCase(host) ? Place.INSIDE : Place.OUTSIDE;
                foundAt = place == Place.INSIDE ? line : foundAt;
            }
            case INSIDE -> inside(word);
        }
    }

    private void outside(String word) {
        if (word.equalsIgnoreCase("machine")) {
            place = Place.MACHINE_NAME;
        } else if (word.equalsIgnoreCase("default")) {
            place = Place.INSIDE;
            foundAt = line;
        }
    }

    private void inside(String word) {
        if (expected.equals("login")) {
            expected = "";
            ours = wanted.isEmpty() || wanted.get().equals(word);
            login = wanted.isEmpty() ? Optional.of(word) : login;
        } else if (expected.equals("password")) {
            expected = "";
            password = ours || wanted.isEmpty() ? Optional.of(word) : password;
        } else if (word.equalsIgnoreCase("login") || word.equalsIgnoreCase("password")) {
            expected = word.toLowerCase(Locale.ROOT);
        } else if (word.equalsIgnoreCase("machine")) {
            place = Place.MACHINE_NAME;
            ours = false;
        }
    }
}
