/**
 * The browser that the tests named {@code …BrowserIT} look at the pages with. Must know no page.
 */
@NullMarked
package org.tripartita.browser;

import org.jspecify.annotations.NullMarked;
