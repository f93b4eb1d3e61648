/**
 * How does {@code vanity serve} run? The config file and its reloads, HTTP, background probes, metrics and the log.
 *
 * <p>Start at {@link dev.govanity.server.VanityServer}. {@code page} makes the answers, and {@code rules} checks the
 * file; this package contains no text of a tag or a diagnostic.
 *
 * <pre>
 * file ─ Reloader ─ ConfigSource ─ Snapshot ─swap─┐
 * HTTP ─ Listener ─ EdgeConnection ─ BodyFirst
 *                 ┬ GoHandler ──────── Responder ─┤ go-get=1, on the thread that read it
 *                 ├ PeopleHandler ──── Responder ─┘ the rest, through Javalin
 *                 └ PlainErrors                     what Jetty itself refuses
 * </pre>
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>The file is checked four times a second</b> instead of watched through the kernel. A check takes a few
 *       system calls and sees every kind of change: written in place, replaced by renaming, a symlink swapped one or
 *       two levels up, on any file system, also over a network. The price is up to half a second until a change is
 *       read: the file must look the same in two checks, so that it is not read while it is being written. If a writer
 *       pauses for longer, half a file is read. To avoid this, write a new file and rename it.
 *   <li><b>One thread does all reading.</b> Requests for a reload that arrive before it begins share it. No thread
 *       waits: the answer is written when the reload ends.
 *   <li><b>Running out of memory ends the process</b> with status 3, on every thread. The only exception is reading a
 *       config: the reload is rejected.
 *   <li><b>Two Javalin apps, no routes in the public one.</b> Its one handler runs before all routing, because the
 *       {@code page} room decides which methods and paths exist. Jetty's own strictness about paths is off for the
 *       same reason.
 *   <li><b>A reload answers 422 for an invalid config</b>, with the document of {@code validate --format json}. It
 *       answers 500 if the file cannot be read or does not fit in memory: that is the operator's problem, not the
 *       author's.
 *   <li><b>One class depends on Jetty's internals.</b> {@link dev.govanity.server.EdgeConnection} works around a race
 *       that sent answers to the wrong connection. Review it with each new Jetty; {@code PipelineStressTest} tests it.
 *   <li><b>Request bodies are read and discarded</b>, up to 1 MiB, so that clients see the answer and can reuse the
 *       connection.
 *   <li><b>The access log may lose lines</b> if its reader is slower than the requests. Otherwise a slow reader would
 *       slow down every build.
 *   <li><b>Our own encoder writes the log.</b> Logback's JSON encoder puts all values into a list, as
 *       strings; logstash-logback-encoder needs a JSON library of 2 MB, loaded at each start.
 * </ul>
 */
package dev.govanity.server;
