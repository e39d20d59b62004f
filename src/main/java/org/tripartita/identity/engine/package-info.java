/**
 * The engine's side of identity: credentials, groups, tenants, authorizations and shared task filters, all derived from
 * the appointments, and the login of the engine's web applications. The only package of the module that knows the
 * engine; it decides nothing about who holds what.
 */
@NullMarked
package org.tripartita.identity.engine;

import org.jspecify.annotations.NullMarked;
