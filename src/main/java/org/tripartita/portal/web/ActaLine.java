package org.tripartita.portal.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.tripartita.record.Acta;

/**
 * A sealed acta in a list. One that another corrects says so where it is read, and leads there and back (G-08 [S3:613,713]).
 *
 * @param correctedBy the acta of the same list that corrects it, if any
 * @param corrects the acta of the same list that it corrects, if any
 */
record ActaLine(Acta acta, @Nullable Acta correctedBy, @Nullable Acta corrects) {

	/** The lines of a list that holds both the corrected actas and those that correct them. */
	static List<ActaLine> of(List<Acta> actas) {
		Map<UUID, Acta> all = actas.stream().collect(Collectors.toMap(Acta::id, Function.identity()));
		return actas.stream().map(acta -> new ActaLine(acta, among(all, acta.supersededBy()), among(all, acta.supersedes()))).toList();
	}

	private static @Nullable Acta among(Map<UUID, Acta> all, @Nullable UUID id) {
		return id == null ? null : all.get(id);
	}

}
