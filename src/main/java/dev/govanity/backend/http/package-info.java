/**
 * How is a repository reached over HTTP, as git and go on this machine would reach it?
 *
 * <p>{@link dev.govanity.backend.http.HttpFetcher} requests one URL as one program would: with its authorities,
 * netrc, proxies and redirects. On top of it, {@link dev.govanity.backend.http.RefsOverHttp} asks for a
 * repository's refs as git does, {@link dev.govanity.backend.http.GoproxyProbe} for a module's versions as go does, and
 * {@link dev.govanity.backend.http.WebProbe} whether a web server answers at all.
 *
 * <p>This package knows neither the contents of a repository nor JGit; {@code backend.git} does. It is the only one
 * that uses {@code java.net.http}.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>The environment is git's and go's, not Java's</b>: proxies and authorities come from where these programs
 *       take them. As git does, we send a login only after a 401, to any port and over http too; the report then warns
 *       of it. The price is code that follows curl's; tests compare it with git. Git's own configuration files are not
 *       read here: {@code http.proxy} and credential helpers are unknown, {@code http.sslCAInfo} is a setting, and
 *       {@code GIT_SSL_NO_VERIFY} is ignored.
 *   <li><b>$NETRC is used only for go.</b> libcurl reads it from 8.16 on. If only that file has a login, the advice
 *       says so.
 *   <li><b>HTTP/1.1.</b> HTTP/2 uses one connection, so a limit on connections per host would limit nothing. git's dumb
 *       servers and old forges speak nothing newer. The price is a handshake for each connection.
 *   <li><b>A system property lets Java's client send a proxy password for TLS</b>. It applies to the whole process, and
 *       is set only if the environment has such a password. There is no other way.
 *   <li><b>The texts of Java's exceptions distinguish some failures</b>, because there are no types. The price is that
 *       a text may change with a release; the tests have a row for each.
 *   <li><b>Hosts with an underscore are not supported</b>, because Java's client refuses them. Proxies that speak SOCKS
 *       or TLS are not supported either. The report says so.
 * </ul>
 */
package dev.govanity.backend.http;
