/**
 * The login of the whole product: its page, who passes, how often one may try, which paths ask for it, what every page
 * of ours tells the browser about itself. It knows no engine; what people reach inside the engine's own interface is
 * the edge's business.
 */
@NullMarked
package org.tripartita.identity.web;

import org.jspecify.annotations.NullMarked;
