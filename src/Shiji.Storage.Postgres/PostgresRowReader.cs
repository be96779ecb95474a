using System.Buffers.Binary;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shiji.Kernel.Data;

namespace Shiji.Storage.Postgres;

/// <summary>PostgreSQL 行流 — reads a binary COPY by hand: integers as they come, days as day numbers, no object for a row.</summary>
internal sealed class PostgresRowReader : RowReader
{
    private const int SignatureLength = 11 + 4 + 4; // signature, flags, extension length (always 0 from the server)
    private static readonly int Epoch = new DateOnly(2000, 1, 1).DayNumber;

    private readonly ShijiDb _db;
    private readonly PackedColumns.Place[] _places;
    private readonly NpgsqlRawCopyStream _stream;
    private readonly WordCache[] _words = [.. Enumerable.Range(0, 16).Select(_ => new WordCache())];
    private readonly int[] _at = new int[32];
    private readonly int[] _length = new int[32];
    private byte[] _buffer = new byte[1 << 18];
    private int _start;
    private int _end;
    private bool _open;

    public PostgresRowReader(ShijiDb db, PackedColumns columns, string where)
    {
        (_db, _places) = (db, columns.Places);
        db.Database.OpenConnection();
        _stream = ((NpgsqlConnection)db.Database.GetDbConnection()).BeginRawBinaryCopy($"COPY (SELECT {columns.Select} FROM {columns.Table}{where}) TO STDOUT (FORMAT BINARY)");
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

    public override bool IsNull(int column) => _length[_places[column].Field] < 0;

    public override int Int(int column) => (int)Whole(_places[column]);

    public override long Long(int column) => IsNull(column) ? 0 : Whole(_places[column]); // a zero is not sent

    public override DateOnly Day(int column)
    {
        var (whole, place) = ((int)Whole(_places[column]), _places[column]);
        return DateOnly.FromDayNumber(Epoch + (place.Bits > 0 ? whole - PackedColumns.DayOffset : whole));
    }

    public override string Text(int column) => _words[column].Of(Bytes(_places[column].Field));

    public override bool Flag(int column) => Whole(_places[column]) != 0;

    public override void Dispose()
    {
        if (_open) _stream.Cancel();
        _stream.Dispose();
        _db.Database.CloseConnection();
    }

    private long Whole(PackedColumns.Place place)
    {
        var bytes = Bytes(place.Field);
        var whole = bytes.Length switch
        {
            1 => bytes[0],
            2 => BinaryPrimitives.ReadInt16BigEndian(bytes),
            4 => BinaryPrimitives.ReadInt32BigEndian(bytes),
            8 => BinaryPrimitives.ReadInt64BigEndian(bytes),
            var other => throw new InvalidDataException($"Field {place.Field} is {other} bytes long, not a whole number."),
        };
        return place.Bits is 0 or 32 ? whole >> place.Shift : (whole >> place.Shift) & ((1L << place.Bits) - 1); // 32 bits are cut to an int, sign and all
    }

    private ReadOnlySpan<byte> Bytes(int field) => _buffer.AsSpan(_at[field], _length[field]);

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
