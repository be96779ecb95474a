namespace Shiji.Kernel.Registers;

/// <summary>记录人 — who entered a row: a person or an office by name, or a way in which rows come without a person.</summary>
public static class Recorders
{
    /// <summary>签到设备 — the rotating code or the machine at the door.</summary>
    public const string Device = "checkin";

    /// <summary>批量导入 — a file from another platform.</summary>
    public const string Import = "import";

    public static string Word(string recordedBy) => recordedBy switch
    {
        Device => "签到设备",
        Import => "批量导入",
        _ => recordedBy,
    };
}
