using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Data;
using SQLitePCL;

namespace Shiji.Storage.Sqlite;

/// <summary>SQLite 行流 — steps the statement itself; a day is read from its ten characters without making a string.</summary>
internal sealed class SqliteRowReader : RowReader
{
    private readonly ShijiDb _db;
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private readonly WordCache[] _words = [.. Enumerable.Range(0, 16).Select(_ => new WordCache())];

    public SqliteRowReader(ShijiDb db, string sql)
    {
        _db = db;
        db.Database.OpenConnection();
        _connection = ((SqliteConnection)db.Database.GetDbConnection()).Handle!;
        if (raw.sqlite3_prepare_v2(_connection, sql, out _statement) != raw.SQLITE_OK) throw Broken();
    }

    public override bool Read() => raw.sqlite3_step(_statement) switch
    {
        raw.SQLITE_ROW => true,
        raw.SQLITE_DONE => false,
        _ => throw Broken(),
    };

    public override bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public override int Int(int column) => raw.sqlite3_column_int(_statement, column);

    public override long Long(int column) => raw.sqlite3_column_int64(_statement, column);

    public override DateOnly Day(int column)
    {
        var text = raw.sqlite3_column_blob(_statement, column);
        return new(Digits(text[..4]), Digits(text[5..7]), Digits(text[8..10]));
    }

    public override string Text(int column) => _words[column].Of(raw.sqlite3_column_blob(_statement, column));

    public override bool Flag(int column) => Int(column) != 0;

    public override Guid Id(int column) => new(raw.sqlite3_column_blob(_statement, column), bigEndian: true);

    public override void Dispose()
    {
        raw.sqlite3_finalize(_statement);
        _db.Database.CloseConnection();
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var number = 0;
        foreach (var digit in text) number = number * 10 + (digit - '0');
        return number;
    }

    private SqliteException Broken() => new(raw.sqlite3_errmsg(_connection).utf8_to_string(), raw.sqlite3_errcode(_connection));
}
