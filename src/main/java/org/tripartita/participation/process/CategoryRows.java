package org.tripartita.participation.process;

import java.util.List;
import java.util.Map;

import org.tripartita.participation.Category;

/** Categories as the rows of a form's table. */
final class CategoryRows {

	private CategoryRows() {
	}

	static List<Map<String, Object>> of(List<Category> categories) {
		return categories.stream()
			.map(category -> Map.<String, Object>of("name", category.name(), "contributions", category.contributions(), "summary",
					category.summary()))
			.toList();
	}

}
