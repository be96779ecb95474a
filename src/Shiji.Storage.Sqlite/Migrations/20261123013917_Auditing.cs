using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shiji.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Auditing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "anomaly_kind",
                table: "anomaly");

            migrationBuilder.AddColumn<bool>(
                name: "teaches",
                table: "session_role",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "stopped",
                table: "point_kind",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "stopped",
                table: "goods_kind",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "project",
                table: "attendance",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "project",
                table: "activity_session",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "stopped",
                table: "activity_kind",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organisation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    seed = table.Column<string>(type: "TEXT", nullable: false),
                    population = table.Column<int>(type: "INTEGER", nullable: false),
                    size = table.Column<int>(type: "INTEGER", nullable: false),
                    digest = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    drawn_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    drawn_by = table.Column<string>(type: "TEXT", nullable: false),
                    drawn_by_id = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_line",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    audit_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    attendance_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organisation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    evidence = table.Column<int>(type: "INTEGER", nullable: false),
                    result = table.Column<int>(type: "INTEGER", nullable: false),
                    found = table.Column<string>(type: "TEXT", nullable: true),
                    checked_by = table.Column<string>(type: "TEXT", nullable: true),
                    checked_by_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    checked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_line", x => x.id);
                    table.CheckConstraint("audit_line_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                    table.CheckConstraint("audit_line_result", "\"result\" IN (0, 1, 2, 3)");
                });

            migrationBuilder.AddCheckConstraint(
                name: "anomaly_kind",
                table: "anomaly",
                sql: "\"kind\" IN (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)");

            // A measure reads its own row: what belongs to a project is stamped with it.
            migrationBuilder.Sql("UPDATE activity_session SET project = (SELECT a.project FROM activity a WHERE a.id = activity_session.activity_id) WHERE activity_id IN (SELECT id FROM activity WHERE project IS NOT NULL)");
            migrationBuilder.Sql("UPDATE attendance SET project = (SELECT s.project FROM activity_session s WHERE s.id = attendance.session_id) WHERE session_id IN (SELECT id FROM activity_session WHERE project IS NOT NULL)");

            migrationBuilder.CreateIndex(
                name: "IX_activity_session_project_day",
                table: "activity_session",
                columns: new[] { "project", "day" },
                filter: "project IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_audit_organisation_id_day",
                table: "audit",
                columns: new[] { "organisation_id", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_line_attendance_id",
                table: "audit_line",
                column: "attendance_id");

            migrationBuilder.CreateIndex(
                name: "IX_audit_line_audit_id_ordinal",
                table: "audit_line",
                columns: new[] { "audit_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_audit_line_day_organisation_id",
                table: "audit_line",
                columns: new[] { "day", "organisation_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DELETE FROM anomaly WHERE kind = 10"); // objections; the earlier version knows none
            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "audit_line");

            migrationBuilder.DropCheckConstraint(
                name: "anomaly_kind",
                table: "anomaly");

            migrationBuilder.DropIndex(
                name: "IX_activity_session_project_day",
                table: "activity_session");

            migrationBuilder.DropColumn(
                name: "teaches",
                table: "session_role");

            migrationBuilder.DropColumn(
                name: "stopped",
                table: "point_kind");

            migrationBuilder.DropColumn(
                name: "stopped",
                table: "goods_kind");

            migrationBuilder.DropColumn(
                name: "project",
                table: "attendance");

            migrationBuilder.DropColumn(
                name: "project",
                table: "activity_session");

            migrationBuilder.DropColumn(
                name: "stopped",
                table: "activity_kind");

            migrationBuilder.AddCheckConstraint(
                name: "anomaly_kind",
                table: "anomaly",
                sql: "\"kind\" IN (0, 1, 2, 3, 4, 5, 6, 7, 8, 9)");
        }
    }
}
