/**
 * How is a repository reached over HTTP, as git and go on this machine would reach it?
 *
 * <p>{@link dev.govanity.backend.http.HttpFetcher} asks one URL in the manner of one program: its authorities, its
 * netrc, its proxies, its redirects. On top of it, {@link dev.govanity.backend.http.RefsOverHttp} asks for a
 * repository's refs as git does, {@link dev.govanity.backend.http.GoproxyProbe} for a module's versions as go does, and
 * {@link dev.govanity.backend.http.WebProbe} whether a web server answers at all.
 *
 * <p>What is in a repository may not enter, nor anything of JGit: that is {@code backend.git}'s. This is the only place
 * of {@code java.net.http}.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>The environment is git's and go's, not Java's</b>: proxies and authorities come from where these programs
 *       take them, and git sends a login only after a 401, to any port and over http too, which is then a concern. The
 *       price is code that follows curl's; tests hold it against git itself. Git's own configuration files are not read
 *       here: {@code http.proxy} and credential helpers are unknown, {@code http.sslCAInfo} comes in as a setting, and
 *       {@code GIT_SSL_NO_VERIFY} is not obeyed.
 *   <li><b>$NETRC is for go alone.</b> libcurl reads it from 8.16 on; where only that file has a login, the advice says
 *   so.
 *   <li><b>HTTP/1.1.</b> On one connection of HTTP/2 a limit on connections to a host limits nothing, and git's dumb
 *       servers and old forges speak nothing newer. The price is a handshake for each connection.
 *   <li><b>A system property gives Java's client a proxy's password for TLS</b>, for the whole process, and only if the
 *       environment holds such a password: there is no other way.
 *   <li><b>Some failures are distinguished by the texts of Java's exceptions</b>, for lack of types. The price is a
 *       text that may change with a release; the tests have a row for each.
 *   <li><b>Hosts with an underscore cannot be asked</b>, because Java's client refuses them, nor can proxies that
 *       speak SOCKS or TLS. The report says so.
 * </ul>
 */
package dev.govanity.backend.http;
