using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shiji.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Requests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "retired_on",
                table: "register",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "complaint",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organisation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    request_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    by_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answered_by = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_complaint", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_request",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organisation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    register_id = table.Column<int>(type: "INTEGER", nullable: false),
                    node_id = table.Column<int>(type: "INTEGER", nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    rhythm = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_days = table.Column<int>(type: "INTEGER", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    basis = table.Column<string>(type: "TEXT", nullable: false),
                    reviewer = table.Column<int>(type: "INTEGER", nullable: false),
                    because = table.Column<int>(type: "INTEGER", nullable: true),
                    why = table.Column<string>(type: "TEXT", nullable: true),
                    issued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    issued_by = table.Column<string>(type: "TEXT", nullable: false),
                    issued_by_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    withdrawn_because = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_request", x => x.id);
                    table.CheckConstraint("data_request_because", "\"because\" IN (1, 2, 3, 4, 5)");
                    table.CheckConstraint("data_request_level", "\"level\" IN (1, 2, 3, 4, 5)");
                    table.CheckConstraint("data_request_reviewer", "\"reviewer\" IN (0, 1)");
                    table.CheckConstraint("data_request_rhythm", "\"rhythm\" IN (0, 1, 3, 6, 12)");
                });

            migrationBuilder.CreateTable(
                name: "hand_in",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    request_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organisation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    nothing = table.Column<bool>(type: "INTEGER", nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    took = table.Column<int>(type: "INTEGER", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    by_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    answer = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hand_in", x => x.id);
                    table.CheckConstraint("hand_in_state", "\"state\" IN (1, 2, 3)");
                });

            migrationBuilder.CreateIndex(
                name: "IX_complaint_request_id",
                table: "complaint",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "IX_data_request_register_id",
                table: "data_request",
                column: "register_id");

            migrationBuilder.CreateIndex(
                name: "IX_hand_in_request_id_from_organisation_id",
                table: "hand_in",
                columns: new[] { "request_id", "from", "organisation_id" },
                unique: true,
                filter: "state = 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "complaint");

            migrationBuilder.DropTable(
                name: "data_request");

            migrationBuilder.DropTable(
                name: "hand_in");

            migrationBuilder.DropColumn(
                name: "retired_on",
                table: "register");
        }
    }
}
