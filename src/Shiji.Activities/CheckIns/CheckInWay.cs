using Shiji.Kernel.Records;

namespace Shiji.Activities;

/// <summary>签到方式 — equal roads; what they prove differs.</summary>
public enum CheckInWay
{
    /// <summary>扫码 — the rotating code, at that moment.</summary>
    Code = 0,

    /// <summary>离线扫码 — the same, sent when there was a network again.</summary>
    Offline = 1,

    /// <summary>点名</summary>
    Roll = 2,

    /// <summary>签到表 — a paper sheet kept on the day.</summary>
    Paper = 3,
}

/// <summary>围栏 — whether somebody stood where the session is, if it was asked and they chose to say.</summary>
public enum FenceAnswer
{
    /// <summary>未问</summary>
    NotAsked = 0,

    /// <summary>在内</summary>
    Inside = 1,

    /// <summary>在外</summary>
    Outside = 2,

    /// <summary>未说 — they would not say, which is their right.</summary>
    Withheld = 3,
}

/// <summary>签到用词</summary>
public static class CheckInWords
{
    public static string Word(this CheckInWay way) => way switch
    {
        CheckInWay.Code => "扫码",
        CheckInWay.Offline => "离线扫码",
        CheckInWay.Roll => "点名",
        _ => "签到表",
    };

    /// <summary>What it proves.</summary>
    public static Evidence Evidence(this CheckInWay way) => way is CheckInWay.Code or CheckInWay.Offline ? Kernel.Records.Evidence.Machine : Kernel.Records.Evidence.RollCall;
}
