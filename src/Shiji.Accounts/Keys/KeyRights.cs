using Shiji.Kernel.Access;

namespace Shiji.Accounts;

/// <summary>密钥权限 — what a key may be used for; never more than its post.</summary>
[Flags]
public enum KeyRights
{
    None = 0,

    /// <summary>读组织</summary>
    ReadOrganisations = 1,

    /// <summary>读人员，打码</summary>
    ReadPeople = 2,

    /// <summary>读台账</summary>
    ReadRegisters = 4,

    /// <summary>读数字</summary>
    ReadFigures = 8,

    /// <summary>填报台账</summary>
    WriteRows = 16,

    /// <summary>读活动</summary>
    ReadActivities = 32,

    /// <summary>交时长</summary>
    WriteHours = 64,
}

/// <summary>密钥权限用语 — the rights of keys in words, and what a post must hold for each.</summary>
public static class KeyRightWords
{
    public static IReadOnlyList<KeyRights> All { get; } = [.. Enum.GetValues<KeyRights>().Where(r => r != KeyRights.None)];

    public static string Word(this KeyRights right) => right switch
    {
        KeyRights.ReadOrganisations => "读组织",
        KeyRights.ReadPeople => "读人员（打码）",
        KeyRights.ReadRegisters => "读台账",
        KeyRights.ReadFigures => "读数字",
        KeyRights.WriteRows => "填报台账",
        KeyRights.ReadActivities => "读活动和队伍",
        KeyRights.WriteHours => "交服务时长",
        _ => string.Join("、", right.Each().Select(Word)),
    };

    public static IEnumerable<KeyRights> Each(this KeyRights rights) => All.Where(r => rights.HasFlag(r));

    public static Permission Needs(this KeyRights right) => right switch
    {
        KeyRights.ReadPeople => Permission.ReadPeople,
        KeyRights.ReadRegisters or KeyRights.ReadActivities => Permission.ReadRecords,
        KeyRights.WriteRows or KeyRights.WriteHours => Permission.WriteRecords,
        _ => Permission.ReadFigures,
    };
}
