package org.tripartita.participation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What several contributions have in common, and the reasoned response to it (R5.6, G-20 [S0:408; P8 Std 4]).
 *
 * @param number its place in the list, from 1
 * @param contributions how many contributions it stands for
 * @param disposition what becomes of it; null until it is answered
 * @param response why; null until it is answered
 */
public record Category(UUID id, int number, String name, String summary, int contributions,
		@Nullable Disposition disposition, @Nullable String response) {

	public boolean answered() {
		return disposition != null;
	}

}
