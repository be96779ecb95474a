using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shiji.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Guarding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "retention_rule_after",
                table: "retention_rule");

            migrationBuilder.DropCheckConstraint(
                name: "retention_rule_what",
                table: "retention_rule");

            migrationBuilder.DropCheckConstraint(
                name: "register_column_slot",
                table: "register_column");

            migrationBuilder.DropCheckConstraint(
                name: "import_run_state",
                table: "import_run");

            migrationBuilder.DropCheckConstraint(
                name: "consent_purpose_forgets",
                table: "consent_purpose");

            migrationBuilder.DropColumn(
                name: "findings",
                table: "import_run");

            migrationBuilder.AddColumn<DateTime>(
                name: "confirmed_at",
                table: "session",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "secret",
                table: "register_row",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "code_step",
                table: "account",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "allowance",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    window = table.Column<long>(type: "INTEGER", nullable: false),
                    taken = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_allowance", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "counter",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    last = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_counter", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "import_finding",
                columns: table => new
                {
                    run_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    organisation_id = table.Column<int>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_finding", x => new { x.run_id, x.ordinal });
                });

            migrationBuilder.CreateTable(
                name: "known_device",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    account_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    mark_hash = table.Column<string>(type: "TEXT", nullable: false),
                    seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    failed_count = table.Column<int>(type: "INTEGER", nullable: false),
                    locked_until = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_known_device", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "log_cut",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_log_cut", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "notice",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    account_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    read_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "passkey",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    account_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    credential_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    public_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sign_count = table.Column<long>(type: "INTEGER", nullable: false),
                    transports = table.Column<string>(type: "TEXT", nullable: false),
                    backup_eligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    backed_up = table.Column<bool>(type: "INTEGER", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_challenge = table.Column<long>(type: "INTEGER", nullable: false),
                    removed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    removed_by = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_passkey", x => x.id);
                });

            migrationBuilder.AddCheckConstraint(
                name: "retention_rule_after",
                table: "retention_rule",
                sql: "\"after\" IN (1, 2, 3, 4)");

            migrationBuilder.AddCheckConstraint(
                name: "retention_rule_what",
                table: "retention_rule",
                sql: "\"what\" IN (1, 2, 3, 4, 5)");

            migrationBuilder.AddCheckConstraint(
                name: "register_column_slot",
                table: "register_column",
                sql: "\"slot\" IN (0, 1, 2, 11, 12, 13, 21, 22, 31, 32, 33, 41)");

            migrationBuilder.AddCheckConstraint(
                name: "import_run_state",
                table: "import_run",
                sql: "\"state\" IN (0, 1, 2, 3, 4, 5)");

            migrationBuilder.AddCheckConstraint(
                name: "consent_purpose_forgets",
                table: "consent_purpose",
                sql: "\"forgets\" IN (1, 2, 3, 4, 5)");

            migrationBuilder.CreateIndex(
                name: "IX_known_device_mark_hash",
                table: "known_device",
                column: "mark_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_notice_account_id_key",
                table: "notice",
                columns: new[] { "account_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_notice_account_id_read_at",
                table: "notice",
                columns: new[] { "account_id", "read_at" });

            migrationBuilder.CreateIndex(
                name: "IX_notice_at",
                table: "notice",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_passkey_account_id",
                table: "passkey",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "IX_passkey_credential_id",
                table: "passkey",
                column: "credential_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Only this version knows them; the standard ones come back with it.
            migrationBuilder.Sql("DROP TRIGGER IF EXISTS log_entry_uncut; DROP TRIGGER IF EXISTS log_seal_uncut"); // they ask for a table that goes; the earlier version sets its own
            migrationBuilder.Sql("DELETE FROM retention_rule WHERE what = 5 OR \"after\" = 4");
            migrationBuilder.Sql("UPDATE consent_purpose SET forgets = NULL WHERE forgets = 5");
            migrationBuilder.Sql("DELETE FROM register_column WHERE slot = 41");
            migrationBuilder.Sql("UPDATE import_run SET state = 0 WHERE state = 5");

            migrationBuilder.DropTable(
                name: "allowance");

            migrationBuilder.DropTable(
                name: "counter");

            migrationBuilder.DropTable(
                name: "import_finding");

            migrationBuilder.DropTable(
                name: "known_device");

            migrationBuilder.DropTable(
                name: "log_cut");

            migrationBuilder.DropTable(
                name: "notice");

            migrationBuilder.DropTable(
                name: "passkey");

            migrationBuilder.DropCheckConstraint(
                name: "retention_rule_after",
                table: "retention_rule");

            migrationBuilder.DropCheckConstraint(
                name: "retention_rule_what",
                table: "retention_rule");

            migrationBuilder.DropCheckConstraint(
                name: "register_column_slot",
                table: "register_column");

            migrationBuilder.DropCheckConstraint(
                name: "import_run_state",
                table: "import_run");

            migrationBuilder.DropCheckConstraint(
                name: "consent_purpose_forgets",
                table: "consent_purpose");

            migrationBuilder.DropColumn(
                name: "confirmed_at",
                table: "session");

            migrationBuilder.DropColumn(
                name: "secret",
                table: "register_row");

            migrationBuilder.DropColumn(
                name: "code_step",
                table: "account");

            migrationBuilder.AddColumn<string>(
                name: "findings",
                table: "import_run",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddCheckConstraint(
                name: "retention_rule_after",
                table: "retention_rule",
                sql: "\"after\" IN (1, 2, 3)");

            migrationBuilder.AddCheckConstraint(
                name: "retention_rule_what",
                table: "retention_rule",
                sql: "\"what\" IN (1, 2, 3, 4)");

            migrationBuilder.AddCheckConstraint(
                name: "register_column_slot",
                table: "register_column",
                sql: "\"slot\" IN (0, 1, 2, 11, 12, 13, 21, 22, 31, 32, 33)");

            migrationBuilder.AddCheckConstraint(
                name: "import_run_state",
                table: "import_run",
                sql: "\"state\" IN (0, 1, 2, 3, 4)");

            migrationBuilder.AddCheckConstraint(
                name: "consent_purpose_forgets",
                table: "consent_purpose",
                sql: "\"forgets\" IN (1, 2, 3, 4)");
        }
    }
}
