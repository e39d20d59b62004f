/** What every page says while the product shows demonstration data. */
@NullMarked
package org.tripartita.demo.web;

import org.jspecify.annotations.NullMarked;
