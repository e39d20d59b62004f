/** What the tests of the site share. */
@NullMarked
package org.tripartita.portal;

import org.jspecify.annotations.NullMarked;
