/**
 * Does vanity do its work between the real programs: the go command, git, ssh, nginx, and the three Go module proxies?
 *
 * <p>These tests run the jar as it is shipped, with the nginx site and the systemd unit as they are shipped, in the
 * imaginary company of {@link dev.govanity.e2e.lab}. A test whose program is not on the machine is skipped; with
 * {@code CI=true} it fails. The module proxies come from no distribution: {@code src/e2e/tools/build} builds them.
 *
 * <p>What may not enter: classes of the product, and what an in-process test can show as well.
 */
package dev.govanity.e2e;
