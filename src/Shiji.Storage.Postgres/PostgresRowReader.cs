using System.Buffers.Binary;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Shiji.Kernel.Data;

namespace Shiji.Storage.Postgres;

/// <summary>PostgreSQL 行流 — reads a binary COPY by hand: integers as they come, days as day numbers, no object for a row.</summary>
internal sealed class PostgresRowReader : RowReader
{
    private const int SignatureLength = 11 + 4 + 4; // signature, flags, extension length (always 0 from the server)
    private static readonly int Epoch = new DateOnly(2000, 1, 1).DayNumber;

    private readonly ShijiDb _db;
    private readonly NpgsqlRawCopyStream _stream;
    private readonly WordCache[] _words = [.. Enumerable.Range(0, 16).Select(_ => new WordCache())];
    private readonly int[] _at = new int[32];
    private readonly int[] _length = new int[32];
    private byte[] _buffer = new byte[1 << 18];
    private int _start;
    private int _end;
    private bool _open;

    public PostgresRowReader(ShijiDb db, IReadOnlyList<IProperty> columns, string where)
    {
        _db = db;
        db.Database.OpenConnection();
        _stream = ((NpgsqlConnection)db.Database.GetDbConnection()).BeginRawBinaryCopy(
            $"COPY (SELECT {string.Join(", ", columns.Select(Column))} FROM {columns[0].DeclaringType.GetTableName()}{where}) TO STDOUT (FORMAT BINARY)");
        _open = true;
        Need(0, SignatureLength);
        _start += SignatureLength;
    }

    public override bool Read()
    {
        if (!_open) return false;
        Need(0, 2);
        var columns = BinaryPrimitives.ReadInt16BigEndian(_buffer.AsSpan(_start));
        if (columns < 0)
        {
            _open = false;
            return false;
        }

        var offset = 2;
        for (var i = 0; i < columns; i++)
        {
            Need(offset, 4);
            var length = BinaryPrimitives.ReadInt32BigEndian(_buffer.AsSpan(_start + offset));
            offset += 4;
            if (length > 0) Need(offset, length);
            _at[i] = offset;
            _length[i] = length;
            offset += Math.Max(0, length);
        }

        // Columns are kept relative to the row's start, which a refill may have moved.
        for (var i = 0; i < columns; i++) _at[i] += _start;
        _start += offset;
        return true;
    }

    public override bool IsNull(int column) => _length[column] < 0;

    public override int Int(int column) => (int)Long(column);

    public override long Long(int column)
    {
        var bytes = Bytes(column);
        return bytes.Length switch
        {
            0 => 0,
            2 => BinaryPrimitives.ReadInt16BigEndian(bytes),
            4 => BinaryPrimitives.ReadInt32BigEndian(bytes),
            8 => BinaryPrimitives.ReadInt64BigEndian(bytes),
            var other => throw new InvalidDataException($"Column {column} is {other} bytes long, not a whole number."),
        };
    }

    public override DateOnly Day(int column) => DateOnly.FromDayNumber(Epoch + BinaryPrimitives.ReadInt32BigEndian(Bytes(column)));

    public override string Text(int column) => _words[column].Of(Bytes(column));

    public override bool Flag(int column) => Bytes(column)[0] != 0;

    public override Guid Id(int column) => new(Bytes(column), bigEndian: true);

    public override void Dispose()
    {
        if (_open) _stream.Cancel();
        _stream.Dispose();
        _db.Database.CloseConnection();
    }

    private ReadOnlySpan<byte> Bytes(int column) => _buffer.AsSpan(_at[column], Math.Max(0, _length[column]));

    /// <summary>Most amounts are zero, and testing for it costs the server less than sending it.</summary>
    private static string Column(IProperty column) =>
        !column.IsNullable && column.ClrType == typeof(long) ? $"NULLIF(\"{column.GetColumnName()}\", 0)" : $"\"{column.GetColumnName()}\"";

    private void Need(int offset, int count)
    {
        if (_end - _start >= offset + count) return;
        if (_start + offset + count > _buffer.Length)
        {
            var kept = _buffer.AsSpan(_start, _end - _start);
            if (offset + count > _buffer.Length)
            {
                var larger = new byte[Math.Max(_buffer.Length * 2, offset + count)];
                kept.CopyTo(larger);
                _buffer = larger;
            }
            else kept.CopyTo(_buffer);

            _end -= _start;
            _start = 0;
        }

        while (_end - _start < offset + count)
        {
            var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
            if (read == 0) throw new EndOfStreamException("The database ended the stream in the middle of a row.");
            _end += read;
        }
    }
}
