using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Shiji.Storage.Sqlite;

/// <summary>SQLite 建表 — tables found only by a key of several columns are kept in the order of that key (WITHOUT ROWID): the book reads by ranges of it.</summary>
internal sealed class SqliteTables(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        // Large values would fatten every node of the key's tree; such tables stay as they are.
        if (operation.PrimaryKey is not { Columns.Length: > 1 } || operation.Columns.Exists(c => c.ClrType == typeof(byte[])))
        {
            base.Generate(operation, model, builder, terminate);
            return;
        }

        base.Generate(operation, model, builder, terminate: false);
        builder.Append(" WITHOUT ROWID").AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
        EndStatement(builder);
    }
}
