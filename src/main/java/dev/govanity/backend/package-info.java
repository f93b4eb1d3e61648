/** Is the repository behind this root alive, and what is in it? */
package dev.govanity.backend;
