/** What would OpenSSH's client make of this server, and what does it need in {@code ~/.ssh/config}? */
package dev.govanity.openssh;
