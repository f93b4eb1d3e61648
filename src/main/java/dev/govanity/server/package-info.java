/**
 * What runs while {@code vanity serve} does: the file, its reloads, HTTP, metrics and the log.
 *
 * <p>{@link dev.govanity.server.VanityServer} is all of it. The answers themselves come from the {@code page} room and the
 * verdict on the file from {@code rules}; nothing here knows what a tag or a diagnostic says.
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
 *   <li><b>The file is looked at four times a second</b> rather than watched through the kernel. A look costs some system
 *       calls and sees whatever can happen to a file: written in place, replaced by renaming, a symlink turned one or two
 *       levels up, on any file system, network ones included. The price is up to half a second until a change is read,
 *       for it must look the same twice, so that a file is not read while it is being written. A writer who pauses for
 *       longer in the middle is read in the middle: renaming is the way to write configs.
 *   <li><b>Reading happens on one thread</b>, and whoever asks for a reload by HTTP waits in line.
 *   <li><b>Two Javalin apps, no routes in the public one.</b> Its one handler stands before all routing, because which
 *       methods and paths there are is the {@code page} room's to say. Jetty's own strictness about paths is off for the
 *       same reason.
 *   <li><b>Reload answers 422 for a config that is refused</b>, with what {@code validate --format json} would print, and
 *       500 where there is no file to read: that is for whoever runs the machine, not for whoever wrote the file.
 *   <li><b>One class builds on Jetty's inside.</b> {@link dev.govanity.server.EdgeConnection} works around a race that let
 *       answers go to other connections. It has to be looked at again with each new Jetty; {@code PipelineStressTest} tells.
 *   <li><b>A body that nobody needs is read</b>, up to 1 MiB, so that a client sees the answer and connections live on.
 *   <li><b>The access log may lose lines</b> if nobody reads them as fast as requests come. Waiting would make the reader
 *       of a log a part of every build.
 * </ul>
 */
package dev.govanity.server;
