package org.tripartita.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.tripartita.record.Acta;
import org.tripartita.record.ActaRegister;

/**
 * A sealed acta in a list. One that another corrects says so where it is read, and leads there and back (G-08 [S3:613,713]).
 *
 * @param correctedBy the acta that corrects it, if any that is public
 * @param corrects the acta that it corrects, if any that is public
 */
record ActaLine(Acta acta, @Nullable Acta correctedBy, @Nullable Acta corrects) {

	/** The lines of a list that holds both the corrected actas and those that correct them. */
	static List<ActaLine> of(List<Acta> actas) {
		Map<UUID, Acta> all = actas.stream().collect(Collectors.toMap(Acta::id, Function.identity()));
		return actas.stream().map(acta -> new ActaLine(acta, among(all, acta.supersededBy()), among(all, acta.supersedes()))).toList();
	}

	/** The lines of a part of a list; what lies in another part is read besides, in one statement. */
	static List<ActaLine> of(List<Acta> actas, ActaRegister register) {
		var linked = actas.stream().flatMap(acta -> Stream.of(acta.supersededBy(), acta.supersedes())).filter(Objects::nonNull).toList();
		Map<UUID, Acta> all = register.publicActas(linked).stream().collect(Collectors.toMap(Acta::id, Function.identity()));
		return actas.stream().map(acta -> new ActaLine(acta, among(all, acta.supersededBy()), among(all, acta.supersedes()))).toList();
	}

	private static @Nullable Acta among(Map<UUID, Acta> all, @Nullable UUID id) {
		return id == null ? null : all.get(id);
	}

}
