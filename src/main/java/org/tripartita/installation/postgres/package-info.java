/**
 * Answers for the embedded PostgreSQL: extracts it, creates its durable cluster in the data folder, starts and
 * stops it under an account that PostgreSQL accepts. It knows no table of the product.
 */
@NullMarked
package org.tripartita.installation.postgres;

import org.jspecify.annotations.NullMarked;
