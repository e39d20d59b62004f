/**
 * Answers for the first and the last words of a start: where to go once it is ready, or the one sentence that says
 * why it failed and what to do. It knows no module but the installation.
 */
@NullMarked
package org.tripartita.installation.start;

import org.jspecify.annotations.NullMarked;
