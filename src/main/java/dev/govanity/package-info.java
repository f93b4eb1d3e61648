/**
 * A vanity import path server for Go.
 *
 * <p>Each package below answers one question, stated at the start of its documentation; we call it a room. A room uses
 * only rooms of lower layers; {@code ArchitectureTest} checks that.
 *
 * <pre>
 * 6  cli          commands, streams, exit status
 * 5  server       files, reload, HTTP, monitor, metrics
 * 4  rules        is it right?                      page        what do we answer?
 *    check        which roots are asked, and how?
 * 3  routing      which entry answers this path?    backend     is the repository alive?
 * 2  config       what did the user write?
 * 1  yaml         where does each value stand?      forge       what kind of host is this?
 *    report       how are results printed?
 * 0  golang       what does go mean by this?        diagnostic  what is wrong where?
 *    outcome      what did a probe find?            openssh     what would OpenSSH's client do?
 * </pre>
 *
 * <p>From a file to an answer:
 *
 * <pre>
 * vanity.yaml &gt; SourceText &gt; YAML events &gt; ConfigDocument &gt; rules &gt; diagnostics
 *                                                          &gt; Config &gt; RoutingTable &gt; Snapshot
 * HTTP request &gt; Responder of the current snapshot &gt; HTTP response
 * </pre>
 *
 * <p>Pure rooms have no files, sockets, threads, clock or logging: all of them up to layer 4, except {@code backend}
 * and {@code check}.
 *
 * <p>Planned rooms, created with their first code: {@code setup} (which settings does a machine need?) in layer 3; in
 * layer 5 {@code resolve} (what would go do with this path here?), {@code migrate} (which builds does a config change
 * affect?), {@code convert} (how to turn a list of modules into a vanity.yaml?) and {@code export} (which static files
 * give the same answers?), which is pure.
 */
package dev.govanity;
