/** Documentation that is made of the models, and its tests. */
package org.tripartita.docs;
