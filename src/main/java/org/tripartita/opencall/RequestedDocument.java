package org.tripartita.opencall;

/**
 * A document that a call asks applicants for, published before anybody applies (R2.4; dossiers of real calls [P22]).
 *
 * @param required whether an application without it is incomplete
 */
public record RequestedDocument(String name, boolean required) {
}
