using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Shiji.Kernel.Data;

namespace Shiji.Activities;

/// <summary>
/// 签到语句 — whose file it is, whether the session is still on, and the rows, in one statement: at a gate with a crowd one round trip is
/// what there is time for, and its plan is kept with the connection. Every value goes in as its column is kept in that database.
/// </summary>
internal static class CheckInStatement
{
    private static readonly ConcurrentDictionary<int, string> Texts = [];

    private static readonly (string Name, string Property, Func<Passing, object?> Of)[] Values =
    [
        ("id", nameof(CheckIn.Id), p => p.Row.Id),
        ("session", nameof(CheckIn.SessionId), p => p.Row.SessionId),
        ("person", nameof(CheckIn.PersonId), p => p.Row.PersonId),
        ("account", nameof(CheckIn.RecordedById), p => p.Account),
        ("at", nameof(CheckIn.At), p => p.Row.At),
        ("leaves", nameof(CheckIn.Leaves), p => p.Row.Leaves),
        ("way", nameof(CheckIn.Way), p => p.Row.Way),
        ("received", nameof(CheckIn.ReceivedAt), p => p.Row.ReceivedAt),
        ("device", nameof(CheckIn.Device), p => p.Row.Device),
        ("fence", nameof(CheckIn.Fence), p => p.Row.Fence),
        ("distance", nameof(CheckIn.Distance), p => p.Row.Distance),
    ];

    /// <summary>Which of them are new rows now: all in one commit, or none.</summary>
    public static async Task<HashSet<Guid>> AppendAsync(this ShijiDb db, IReadOnlyList<Passing> passing, CancellationToken cancel = default)
    {
        var type = db.Model.FindEntityType(typeof(CheckIn))!;
        var columns = Array.ConvertAll(Values, v => (v.Name, Mapping: type.FindProperty(v.Property)!.GetRelationalTypeMapping(), v.Of));
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = Texts.GetOrAdd(passing.Count, Text);
            for (var i = 0; i < passing.Count; i++)
                foreach (var (name, mapping, of) in columns)
                    command.Parameters.Add(mapping.CreateParameter(command, $"{name}{i}", of(passing[i]), nullable: true));
            await command.PrepareAsync(cancel);
            return await ReadAsync(command, columns[0].Mapping, cancel);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<HashSet<Guid>> ReadAsync(DbCommand command, RelationalTypeMapping id, CancellationToken cancel)
    {
        var fresh = new HashSet<Guid>();
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel)) fresh.Add((Guid)(id.Converter is { } kept ? kept.ConvertFromProvider(rows.GetValue(0)) : rows.GetValue(0))!);
        return fresh;
    }

    private static string Text(int count) => $"""
        WITH seen ({string.Join(", ", Values.Select(v => v.Name))}) AS (VALUES {string.Join(", ", Enumerable.Range(0, count).Select(i => $"({string.Join(", ", Values.Select(v => $"@{v.Name}{i}"))})"))})
        INSERT INTO check_in (id, session_id, organisation_id, day, person_id, at, leaves, way, received_at, device, fence, distance)
        SELECT v.id, s.id, s.organisation_id, s.day, p.id, v.at, v.leaves, v.way, v.received, v.device, v.fence, v.distance
        FROM seen v JOIN activity_session s ON s.id = v.session JOIN activity a ON a.id = s.activity_id JOIN person p ON p.id = v.person
        WHERE s.state = {(int)SessionState.Planned} AND a.state = {(int)ActivityState.Published} AND p.merged_into IS NULL AND (
            p.account_id = v.account
            OR EXISTS (SELECT 1 FROM person m WHERE m.merged_into = p.id AND m.account_id = v.account)
            OR EXISTS (SELECT 1 FROM sign_up u JOIN person g ON g.id = u.by_person_id WHERE u.session_id = s.id AND u.person_id = p.id AND u.state = {(int)SignUpState.Joined} AND g.account_id = v.account))
        ON CONFLICT (id) DO NOTHING
        RETURNING id
        """;
}
