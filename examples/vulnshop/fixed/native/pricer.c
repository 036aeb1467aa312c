/*
 * pricer: what an order costs.
 *
 *   pricer CENTS QUANTITY COUPON
 *
 * prints one line, e.g. "total 24.68 (coupon TEA10, 10 % off)".
 * Coupons: TEA10, CUP5 and NONE. Large orders get a rebate on top.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TIERS 4
#define MOST_CENTS 10000000L
#define MOST_QUANTITY 9999L

/* Rebate for the quantity: the last tier that the order reaches. */
static int rebate(long quantity)
{
    static const long from[TIERS] = {1, 10, 50, 100};
    static const int percent[TIERS] = {0, 2, 4, 6};
    int best = 0;

    for (int i = 0; i < TIERS; i++) {
        if (quantity < from[i])
            break;
        best = percent[i];
    }
    return best;
}

/* Per cent off for a coupon; -1 for one that we do not know. */
static int coupon_percent(const char *coupon)
{
    if (strcmp(coupon, "TEA10") == 0)
        return 10;
    if (strcmp(coupon, "CUP5") == 0)
        return 5;
    if (strcmp(coupon, "NONE") == 0)
        return 0;
    return -1;
}

/* A whole number from 1 to most; -1 for anything else. */
static long number(const char *text, long most)
{
    char *end = NULL;

    errno = 0;
    long value = strtol(text, &end, 10);
    if (errno != 0 || end == text || *end != '\0' || value < 1 || value > most)
        return -1;
    return value;
}

int main(int argc, char **argv)
{
    if (argc != 4) {
        fprintf(stderr, "usage: pricer CENTS QUANTITY COUPON\n");
        return 2;
    }

    long cents = number(argv[1], MOST_CENTS);
    long quantity = number(argv[2], MOST_QUANTITY);
    int off = coupon_percent(argv[3]);
    if (cents < 0 || quantity < 0 || off < 0) {
        fprintf(stderr, "pricer: cannot price this order\n");
        return 1;
    }

    long total = cents * quantity;
    total -= total * off / 100;
    total -= total * rebate(quantity) / 100;
    printf("total %ld.%02ld (coupon %s, %d %% off)\n", total / 100, total % 100, argv[3], off);
    return 0;
}
