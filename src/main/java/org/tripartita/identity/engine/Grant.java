package org.tripartita.identity.engine;

import java.util.List;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/**
 * One thing that the members of a group may do.
 *
 * @param resource the kind of thing
 * @param id which one, {@code *} for all
 */
record Grant(Resource resource, String id, List<Permission> permissions) {

	static Grant of(Resource resource, String id, Permission... permissions) {
		return new Grant(resource, id, List.of(permissions));
	}

	static Grant ofAll(Resource resource, Permission... permissions) {
		return of(resource, Authorization.ANY, permissions);
	}

	boolean isAbout(Authorization row) {
		return row.getResourceType() == resource.resourceType() && id.equals(row.getResourceId());
	}

	/** Whether the engine's row about the thing permits this and no more. */
	boolean isSaidBy(Authorization row) {
		return ((AuthorizationEntity) row).getPermissions() == bits();
	}

	void writeTo(Authorization row) {
		row.setResource(resource);
		row.setResourceId(id);
		row.setPermissions(permissions.toArray(Permission[]::new));
	}

	/** As the engine keeps it. */
	Row row() {
		return new Row(resource.resourceType(), id, bits());
	}

	/**
	 * @param type the engine's number of a kind of thing
	 * @param id which one, {@code *} for all
	 * @param permissions a bit for each
	 */
	record Row(int type, String id, int permissions) {
	}

	private int bits() {
		return permissions.stream().mapToInt(Permission::getValue).reduce(0, (all, bit) -> all | bit);
	}

}
