/** The page on which people choose their mail, without scripts, in the frame of the site. It must not decide who is told what. */
@NullMarked
package org.tripartita.notification.web;

import org.jspecify.annotations.NullMarked;
