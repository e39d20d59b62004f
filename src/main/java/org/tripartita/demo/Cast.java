package org.tripartita.demo;

/** Who plays a role. */
@FunctionalInterface
public interface Cast {

	/**
	 * @param role a role as models name it, for example {@code organo-garante}
	 * @return the account that acts
	 */
	String of(String role, String territory);

}
