using System.Text.Json;

namespace Shiji.Web.Backups;

/// <summary>备份清单 — what a backup says of itself. <paramref name="Rows"/> are those of the very moment the payload is of.</summary>
/// <param name="Sha256">Of the payload, so that it can be checked by other tools.</param>
internal sealed record BackupManifest(
    int Format, string Version, string Storage, DateTime MadeAt, IReadOnlyList<string> Migrations, IReadOnlyDictionary<string, long> Rows, string Sha256)
{
    public const int KnownFormat = 1;

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };
}
