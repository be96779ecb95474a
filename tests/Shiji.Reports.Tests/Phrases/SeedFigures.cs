namespace Shiji.Reports.Tests.Phrases;

/// <summary>样稿数表 — the 50 printed figures of the half-year text; 17 prints two numbers (domain.md §11.1).</summary>
public static class SeedFigures
{
    // Rates move by this much beside an end: finer than any rate of a district can be printed.
    private const decimal Hair = 0.000001m;

    public static TheoryData<SeedFigure> All { get; } =
    [
        Whole(1, "超170万人次", 1_700_001, 1_799_999),
        Whole(2, "363个", 363, 363),
        Whole(3, "15期", 15, 15),
        Rate(4, "97.46%", 97.455m, 97.465m),
        Whole(5, "130名", 130, 130),
        Whole(6, "220余次", 221, 229),
        Whole(7, "180余次", 181, 189),
        Whole(8, "34754枚", 34_754, 34_754),
        Whole(9, "2315个", 2_315, 2_315),
        Whole(10, "267个", 267, 267),
        Whole(11, "375家", 375, 375),
        Whole(12, "97家", 97, 97),
        Whole(13, "1060家", 1_060, 1_060),
        Rate(14, "99.84%", 99.835m, 99.845m),
        Rate(15, "98.26%", 98.255m, 98.265m),
        Whole(16, "3次", 3, 3),
        Whole(17, "4个方面", 4, 4),
        Whole(17, "35项", 35, 35),
        Whole(18, "5次", 5, 5),
        Whole(19, "100余家", 101, 199),
        Whole(20, "653个", 653, 653),
        Whole(21, "85个", 85, 85),
        Whole(22, "366份", 366, 366),
        Whole(23, "10余场", 11, 19),
        Whole(24, "30个", 30, 30),
        Whole(25, "4个", 4, 4),
        Whole(26, "11个", 11, 11),
        Whole(27, "1078支", 1_078, 1_078),
        Whole(28, "4万人", 35_000, 44_999),
        Whole(29, "超2.7万场次", 27_001, 27_999),
        Whole(30, "47.2万人次", 471_500, 472_499),
        Whole(31, "176.3万小时", 1_762_500, 1_763_499),
        Whole(32, "156个", 156, 156),
        Whole(33, "50余期", 51, 59),
        Whole(34, "1万余册", 10_001, 19_999),
        Whole(35, "3个", 3, 3),
        Whole(36, "3名", 3, 3),
        Whole(37, "684名", 684, 684),
        Whole(38, "百余个", 101, 199),
        Whole(39, "465支", 465, 465),
        Whole(40, "8900余名", 8_901, 8_999),
        Whole(41, "365个", 365, 365),
        Whole(42, "6个", 6, 6),
        Whole(43, "9条", 9, 9),
        Whole(44, "近8500个", 8_400, 8_499),
        Whole(45, "300余个", 301, 399),
        Whole(46, "57支", 57, 57),
        Whole(47, "226名", 226, 226),
        Whole(48, "203万人次", 2_025_000, 2_034_999),
        Rate(49, "4.38%", 4.375m, 4.385m),
        Rate(50, "36.3%", 36.25m, 36.35m),
    ];

    private static SeedFigure Whole(int number, string text, decimal first, decimal last) =>
        new(number, text, first - 1, first, last, last + 1);

    private static SeedFigure Rate(int number, string text, decimal first, decimal until) =>
        new(number, text, first - Hair, first, until - Hair, until);
}
