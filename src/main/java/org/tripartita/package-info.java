/** Tripartita: open-government exercises of government, garante and civil society as executable processes. */
@NullMarked
package org.tripartita;

import org.jspecify.annotations.NullMarked;
