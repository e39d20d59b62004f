/**
 * The pages of the site: what each one reads, in a number of statements that does not grow with what there is, and how
 * it says it. It must not know the engine.
 */
@NullMarked
package org.tripartita.portal.web;

import org.jspecify.annotations.NullMarked;
