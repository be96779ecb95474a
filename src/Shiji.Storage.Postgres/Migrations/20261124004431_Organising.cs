using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shiji.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Organising : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "organisation_event_kind",
                table: "organisation_event");

            migrationBuilder.CreateTable(
                name: "build_target",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    field = table.Column<int>(type: "integer", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                    @void = table.Column<bool>(name: "void", type: "boolean", nullable: false),
                    because = table.Column<string>(type: "text", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    evidence = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_build_target", x => x.id);
                    table.CheckConstraint("build_target_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                    table.CheckConstraint("build_target_field", "\"field\" IN (1, 2, 3, 4, 5, 6, 7, 8, 9)");
                });

            migrationBuilder.CreateTable(
                name: "office_term",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    start = table.Column<int>(type: "integer", nullable: false),
                    type = table.Column<int>(type: "integer", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    postponed_to = table.Column<DateOnly>(type: "date", nullable: true),
                    postponed_by = table.Column<string>(type: "text", nullable: true),
                    entitled = table.Column<int>(type: "integer", nullable: true),
                    present = table.Column<int>(type: "integer", nullable: true),
                    document = table.Column<string>(type: "text", nullable: true),
                    @void = table.Column<bool>(name: "void", type: "boolean", nullable: false),
                    void_because = table.Column<string>(type: "text", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    evidence = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_office_term", x => x.id);
                    table.CheckConstraint("office_term_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                    table.CheckConstraint("office_term_start", "\"start\" IN (1, 2, 3)");
                    table.CheckConstraint("office_term_type", "\"type\" IN (1, 2, 3, 4, 5, 6, 7, 8, 9, 10)");
                    table.CheckConstraint("until_after_day", "until IS NULL OR until > day");
                });

            migrationBuilder.CreateTable(
                name: "overrun",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    term_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @void = table.Column<bool>(name: "void", type: "boolean", nullable: false),
                    evidence = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_overrun", x => x.id);
                    table.CheckConstraint("overrun_evidence", "\"evidence\" IN (0, 1, 2, 3, 4)");
                    table.CheckConstraint("until_after_day", "until IS NULL OR until > day");
                });

            migrationBuilder.AddCheckConstraint(
                name: "organisation_event_kind",
                table: "organisation_event",
                sql: "\"kind\" IN (1, 2, 3, 4, 5, 6, 7, 8, 9, 10)");

            migrationBuilder.CreateIndex(
                name: "IX_build_target_day_organisation_id",
                table: "build_target",
                columns: new[] { "day", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_build_target_organisation_id_year_field",
                table: "build_target",
                columns: new[] { "organisation_id", "year", "field" },
                unique: true,
                filter: "NOT void");

            migrationBuilder.CreateIndex(
                name: "IX_office_term_day_organisation_id",
                table: "office_term",
                columns: new[] { "day", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_office_term_organisation_id",
                table: "office_term",
                column: "organisation_id",
                unique: true,
                filter: "until IS NULL AND NOT void");

            migrationBuilder.CreateIndex(
                name: "IX_overrun_day_organisation_id",
                table: "overrun",
                columns: new[] { "day", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_overrun_term_id",
                table: "overrun",
                column: "term_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "build_target");

            migrationBuilder.DropTable(
                name: "office_term");

            migrationBuilder.DropTable(
                name: "overrun");

            migrationBuilder.DropCheckConstraint(
                name: "organisation_event_kind",
                table: "organisation_event");

            migrationBuilder.AddCheckConstraint(
                name: "organisation_event_kind",
                table: "organisation_event",
                sql: "\"kind\" IN (1, 2, 3, 4, 5, 6, 7, 8)");
        }
    }
}
