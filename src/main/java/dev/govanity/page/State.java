package dev.govanity.page;

import dev.govanity.outcome.ProbeStatus;

/**
 * A state, for people.
 *
 * @param style its name in the style sheet: {@code ok}, {@code degraded}, {@code failed} or {@code unknown}
 * @param words its name for people
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
