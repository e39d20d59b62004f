package org.tripartita.workflow;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The page for programs that says in Spanish what the fields and codes of open data are: a JSON Schema, to which the
 * answer with the data leads.
 *
 * @param address where the site shows it
 * @param file its name among the schemas
 */
public record DataSchema(String address, String file) {

	private static final MediaType TYPE = new MediaType("application", "schema+json");

	/** The schema; it changes with a version of the site. */
	public ResponseEntity<Resource> answer() {
		return ResponseEntity.ok().contentType(TYPE).cacheControl(CacheControl.noCache().cachePublic()).body(new ClassPathResource("schemas/" + file));
	}

	/** What the header {@code Link} of the data says. */
	public String link() {
		return "<" + address + ">; rel=\"describedby\"; type=\"" + TYPE + "\"";
	}

}
