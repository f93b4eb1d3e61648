package dev.govanity.page;

import dev.govanity.outcome.ProbeStatus;

/**
 * How something is, for people.
 *
 * @param style what the style sheet calls it: {@code ok}, {@code degraded}, {@code failed} or {@code unknown}
 * @param words what people read
 */
public record State(String style, String words) {
    static State of(ProbeStatus status) {
        return new State(
                status.word(),
                switch (status) {
                    case OK -> "OK";
                    case DEGRADED -> "Needs attention";
                    case FAILED -> "Failed";
                    case UNKNOWN -> "Not checked yet";
                });
    }
}
