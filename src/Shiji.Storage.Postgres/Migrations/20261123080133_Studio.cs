using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shiji.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Studio : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Who could do everything else of a report may write, close and issue it too; the district's own roles it leaves to itself.
            migrationBuilder.Sql("UPDATE role SET permissions = permissions || ' WriteReports ClosePeriods DefineRegisters' WHERE key IN ('secretary', 'deputy-secretary')");
            migrationBuilder.Sql("UPDATE role SET permissions = permissions || ' WriteReports' WHERE key = 'officer'");

            migrationBuilder.CreateTable(
                name: "bridge_line",
                columns: table => new
                {
                    closing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    measure_id = table.Column<int>(type: "integer", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    opening = table.Column<long>(type: "bigint", nullable: false),
                    added = table.Column<long>(type: "bigint", nullable: false),
                    removed = table.Column<long>(type: "bigint", nullable: false),
                    corrected = table.Column<long>(type: "bigint", nullable: false),
                    ending = table.Column<long>(type: "bigint", nullable: false),
                    came = table.Column<long>(type: "bigint", nullable: false),
                    went = table.Column<long>(type: "bigint", nullable: false),
                    changed = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bridge_line", x => new { x.closing_id, x.measure_id });
                });

            migrationBuilder.CreateTable(
                name: "closing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    period = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    missing = table.Column<string>(type: "text", nullable: true),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    submitted_by = table.Column<string>(type: "text", nullable: false),
                    submitted_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answered_by = table.Column<string>(type: "text", nullable: true),
                    answered_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: true),
                    measures = table.Column<int>(type: "integer", nullable: false),
                    records = table.Column<long>(type: "bigint", nullable: false),
                    last_measure = table.Column<int>(type: "integer", nullable: false),
                    digest = table.Column<string>(type: "text", nullable: true),
                    job_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_closing", x => x.id);
                    table.CheckConstraint("closing_state", "\"state\" IN (1, 2, 3, 4, 5, 6)");
                });

            migrationBuilder.CreateTable(
                name: "draft_file",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draft_file", x => x.account_id);
                });

            migrationBuilder.CreateTable(
                name: "frozen_figure",
                columns: table => new
                {
                    closing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    measure_id = table.Column<int>(type: "integer", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    machine = table.Column<long>(type: "bigint", nullable: false),
                    roll_call = table.Column<long>(type: "bigint", nullable: false),
                    back_filled = table.Column<long>(type: "bigint", nullable: false),
                    imported = table.Column<long>(type: "bigint", nullable: false),
                    records = table.Column<long>(type: "bigint", nullable: false),
                    digest = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_frozen_figure", x => new { x.closing_id, x.measure_id });
                });

            migrationBuilder.CreateTable(
                name: "frozen_records",
                columns: table => new
                {
                    closing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    series = table.Column<int>(type: "integer", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    digest = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_frozen_records", x => new { x.closing_id, x.kind, x.series });
                });

            migrationBuilder.CreateTable(
                name: "publication",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    closing_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text_version = table.Column<int>(type: "integer", nullable: true),
                    state = table.Column<int>(type: "integer", nullable: false),
                    issued_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    issued_by = table.Column<string>(type: "text", nullable: false),
                    issued_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by = table.Column<string>(type: "text", nullable: true),
                    withdrawn_because = table.Column<string>(type: "text", nullable: true),
                    digest = table.Column<string>(type: "text", nullable: false),
                    figures = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publication", x => x.id);
                    table.CheckConstraint("publication_state", "\"state\" IN (1, 2)");
                });

            migrationBuilder.CreateTable(
                name: "published_figure",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    publication_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    bookmark = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    printed = table.Column<string>(type: "text", nullable: false),
                    basis = table.Column<string>(type: "text", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    shown = table.Column<string>(type: "text", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: true),
                    digest = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_published_figure", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "published_file",
                columns: table => new
                {
                    publication_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_published_file", x => x.publication_id);
                });

            migrationBuilder.CreateTable(
                name: "report_template",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    occasion = table.Column<int>(type: "integer", nullable: false),
                    retired = table.Column<bool>(type: "boolean", nullable: false),
                    latest = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_template", x => x.id);
                    table.CheckConstraint("report_template_occasion", "\"occasion\" IN (0, 1, 2, 3)");
                });

            migrationBuilder.CreateTable(
                name: "report_text",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    template_key = table.Column<string>(type: "text", nullable: false),
                    template_number = table.Column<int>(type: "integer", nullable: false),
                    latest = table.Column<int>(type: "integer", nullable: false),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_text", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "template_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    template_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    saved_by = table.Column<string>(type: "text", nullable: false),
                    saved_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_template_version", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "text_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    text_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    saved_by = table.Column<string>(type: "text", nullable: false),
                    saved_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_text_version", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_closing_organisation_id_period_edition",
                table: "closing",
                columns: new[] { "organisation_id", "period", "edition" },
                unique: true,
                filter: "state = 3");

            migrationBuilder.CreateIndex(
                name: "ix_closing_waiting",
                table: "closing",
                columns: new[] { "organisation_id", "period" },
                unique: true,
                filter: "state IN (1, 2)");

            migrationBuilder.CreateIndex(
                name: "IX_publication_closing_id",
                table: "publication",
                column: "closing_id");

            migrationBuilder.CreateIndex(
                name: "IX_publication_number",
                table: "publication",
                column: "number",
                unique: true,
                filter: "number IS NOT NULL AND state = 1");

            migrationBuilder.CreateIndex(
                name: "IX_publication_organisation_id_day",
                table: "publication",
                columns: new[] { "organisation_id", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_published_figure_key_organisation_id",
                table: "published_figure",
                columns: new[] { "key", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_published_figure_publication_id_ordinal",
                table: "published_figure",
                columns: new[] { "publication_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_report_template_owner_id_name",
                table: "report_template",
                columns: new[] { "owner_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_report_text_organisation_id_from",
                table: "report_text",
                columns: new[] { "organisation_id", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_template_version_template_id_number",
                table: "template_version",
                columns: new[] { "template_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_text_version_text_id_number",
                table: "text_version",
                columns: new[] { "text_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var right in new[] { " WriteReports", " ClosePeriods", " DefineRegisters" }) migrationBuilder.Sql($"UPDATE role SET permissions = REPLACE(permissions, '{right}', '')");

            migrationBuilder.DropTable(
                name: "bridge_line");

            migrationBuilder.DropTable(
                name: "closing");

            migrationBuilder.DropTable(
                name: "draft_file");

            migrationBuilder.DropTable(
                name: "frozen_figure");

            migrationBuilder.DropTable(
                name: "frozen_records");

            migrationBuilder.DropTable(
                name: "publication");

            migrationBuilder.DropTable(
                name: "published_figure");

            migrationBuilder.DropTable(
                name: "published_file");

            migrationBuilder.DropTable(
                name: "report_template");

            migrationBuilder.DropTable(
                name: "report_text");

            migrationBuilder.DropTable(
                name: "template_version");

            migrationBuilder.DropTable(
                name: "text_version");
        }
    }
}
