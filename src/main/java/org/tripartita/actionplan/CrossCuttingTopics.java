package org.tripartita.actionplan;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The cross-cutting topics of a plan in one column, in a steady order. */
@Converter
class CrossCuttingTopics implements AttributeConverter<Set<CrossCuttingTopic>, String> {

	@Override
	public String convertToDatabaseColumn(Set<CrossCuttingTopic> topics) {
		return topics.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
	}

	@Override
	public Set<CrossCuttingTopic> convertToEntityAttribute(String column) {
		return column.isEmpty() ? Set.of()
				: Arrays.stream(column.split(","))
					.map(CrossCuttingTopic::valueOf)
					.collect(Collectors.toCollection(() -> EnumSet.noneOf(CrossCuttingTopic.class)));
	}

}
