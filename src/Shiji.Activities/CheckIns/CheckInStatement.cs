using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Shiji.Kernel.Data;

namespace Shiji.Activities;

/// <summary>
/// 签到语句 — whose file it is, whether the session is still on, and the row, in one statement: at a gate with a crowd one round trip is what
/// there is time for. Every value goes in as its column is kept in that database.
/// </summary>
internal static class CheckInStatement
{
    private const string Sql = """
        INSERT INTO check_in (id, session_id, organisation_id, day, person_id, at, leaves, way, received_at, device, fence, distance)
        SELECT @id, s.id, s.organisation_id, s.day, p.id, @at, @leaves, @way, @received, @device, @fence, @distance
        FROM activity_session s JOIN activity a ON a.id = s.activity_id CROSS JOIN person p
        WHERE s.id = @session AND s.state = 0 AND a.state = 2 AND p.id = @person AND p.merged_into IS NULL AND (
            p.account_id = @account
            OR EXISTS (SELECT 1 FROM person m WHERE m.merged_into = p.id AND m.account_id = @account)
            OR EXISTS (SELECT 1 FROM sign_up u JOIN person g ON g.id = u.by_person_id WHERE u.session_id = s.id AND u.person_id = p.id AND u.state = 0 AND g.account_id = @account))
        ON CONFLICT (id) DO NOTHING
        """;

    /// <summary>True where the row is new.</summary>
    public static async Task<bool> AppendAsync(this ShijiDb db, CheckIn row, Guid account, CancellationToken cancel)
    {
        var type = db.Model.FindEntityType(typeof(CheckIn))!;
        await using var command = db.Database.GetDbConnection().CreateCommand();
        DbParameter Of(string name, string property, object? value) => Mapping(type.FindProperty(property)!).CreateParameter(command, name, value, nullable: true);
        DbParameter[] values =
        [
            Of("id", nameof(CheckIn.Id), row.Id), Of("session", nameof(CheckIn.SessionId), row.SessionId), Of("account", nameof(CheckIn.RecordedById), account), Of("person", nameof(CheckIn.PersonId), row.PersonId),
            Of("at", nameof(CheckIn.At), row.At), Of("leaves", nameof(CheckIn.Leaves), row.Leaves), Of("way", nameof(CheckIn.Way), row.Way), Of("received", nameof(CheckIn.ReceivedAt), row.ReceivedAt),
            Of("device", nameof(CheckIn.Device), row.Device), Of("fence", nameof(CheckIn.Fence), row.Fence), Of("distance", nameof(CheckIn.Distance), row.Distance),
        ];
        return await db.Database.ExecuteSqlRawAsync(Sql, values, cancel) == 1;
    }

    private static RelationalTypeMapping Mapping(IProperty property) => property.GetRelationalTypeMapping();
}
