/**
 * Which programs stand around vanity in a company, and how is each started, watched and ended?
 *
 * <p>{@link dev.govanity.e2e.lab.Company} puts them together: the forges, the name service, the machines' accounts.
 * Each other class is one program, real wherever a real one exists.
 *
 * <p>What may not enter: assertions about vanity (they are the tests'), classes of the product (it is a jar and a
 * process here), root rights, and any address that is not loopback. Every program gets an environment of its own and
 * nothing of the machine's, so that a developer's netrc or proxy cannot help a test along.
 *
 * <p>Two choices and their price. Names become ports in a forward proxy ({@link dev.govanity.e2e.lab.ForwardProxy}) and
 * in one {@code ssh_config}, so neither DNS nor port 443 is needed, but what is tested is always a client behind a
 * proxy. A port is found by binding it and letting it go, since nginx and sshd want a number; another program could
 * take it in between.
 */
package dev.govanity.e2e.lab;
