/** What tests of several modules share. */
@NullMarked
package org.tripartita.testing;

import org.jspecify.annotations.NullMarked;
