package org.tripartita.actionplan;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The axes of a commitment in one column, in a steady order: they are read and frozen together with its text. */
@Converter
class OpennessAxes implements AttributeConverter<Set<OpennessAxis>, String> {

	@Override
	public String convertToDatabaseColumn(Set<OpennessAxis> axes) {
		return axes.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
	}

	@Override
	public Set<OpennessAxis> convertToEntityAttribute(String column) {
		return column.isEmpty() ? Set.of()
				: Arrays.stream(column.split(","))
					.map(OpennessAxis::valueOf)
					.collect(Collectors.toCollection(() -> EnumSet.noneOf(OpennessAxis.class)));
	}

}
